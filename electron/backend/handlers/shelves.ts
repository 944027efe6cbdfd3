import { addCategory } from '#electron/store/categories';
import { mapByCategory, mapByScene } from '#electron/store/shelves/map';
import {
  mergeCategory,
  removeCategory,
  restoreCategory,
} from '#electron/store/shelves/remove-category';
import { saveCategories } from '#electron/store/shelves/save-categories';
import {
  addScene,
  assign,
  findSkus,
  listScenes,
  removeScene,
  renameScene,
  sceneMembers,
} from '#electron/store/shelves/scenes';
import { readShelfTree } from '#electron/store/shelves/tree';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { readSettings } from './settings';

export const shelves: Handlers<QisanContract>['shelves'] = {
  tree: (context) => ({
    ...readShelfTree(context.read),
    target: readSettings(context.read).stapleTarget,
  }),
  save: (context, { changes }) => saveCategories(context.write, changes),
  addCategory: (context, { name, parentId }) => ({
    id: addCategory(context.write, name, parentId),
  }),
  removeCategory: (context, { id }) => removeCategory(context.write, id),
  merge: (context, { id, into }) => mergeCategory(context.write, id, into, context.now()),
  restoreCategory: (context, removed) => ({
    id: restoreCategory(context.write, removed, context.now()),
  }),
  map: (context, { by }) =>
    by === 'scene' ? mapByScene(context.read) : mapByCategory(context.read),
  scenes: (context) => listScenes(context.read),
  sceneMembers: (context, { sceneId }) => sceneMembers(context.read, sceneId),
  findSkus: (context, input) => findSkus(context.read, input),
  addScene: (context, scene) => ({ id: addScene(context.write, scene) }),
  renameScene: (context, { id, name }) => {
    renameScene(context.write, id, name);
    return { name };
  },
  removeScene: (context, { id }) => removeScene(context.write, id),
  assignScene: (context, { sceneId, skuIds, member }) => ({
    skuIds: assign(context.write, sceneId, skuIds, member),
  }),
};
